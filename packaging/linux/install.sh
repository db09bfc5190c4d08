#!/bin/sh
# Puts rygtraening into the menu, and takes it out again. Needs no rights beyond your own.
#
#   ./install.sh                     install: the program to ~/.local/lib/rygtraening, the command to ~/.local/bin
#   ./install.sh --prefix /usr/local the same, for everybody (as root)
#   ./install.sh --program FILE      only into the menu, to start the FILE that is there already
#   ./install.sh --remove            take away what was installed; what you have logged stays where it is
#
# Where the program folder is not beside this file (a checkout), --program is needed.
set -eu
umask 022

name=rygtraening
here=$(cd "$(dirname "$0")" && pwd -P)
prefix='' program='' doing=install

complain() { echo "$*" >&2; exit 1; }
while [ $# -gt 0 ]; do
    case $1 in
        --prefix) [ -n "${2:-}" ] || complain "--prefix needs a folder."; prefix=$2; shift 2 ;;
        --program) [ -n "${2:-}" ] || complain "--program needs a file."; program=$2; shift 2 ;;
        --remove) doing=remove; shift ;;
        -h | --help) sed -n '2,/^set/{/^#/s/^# \{0,1\}//p;}' "$0"; exit 0 ;;
        *) complain "Unknown: $1. See $0 --help." ;;
    esac
done

if [ -n "$prefix" ]; then
    case $prefix in /*) ;; *) complain "--prefix needs the whole path, from / on." ;; esac
    share=$prefix/share
else
    [ -n "${HOME:-}" ] || complain "There is no home folder (HOME is empty); use --prefix."
    prefix=$HOME/.local
    case ${XDG_DATA_HOME:-} in /*) share=$XDG_DATA_HOME ;; *) share=$prefix/share ;; esac
fi
library=$prefix/lib/$name
command=$prefix/bin/$name

# Every file of the menu, the metainfo and the icons, as a path below share/.
shared() { (cd "$here/share" && find . -type f | sed 's,^\./,,'); }

# The desktops look by themselves, except where GTK keeps a list of the icons.
tell_the_desktop() {
    touch "$share/icons/hicolor" 2>/dev/null || true
    [ -f "$share/icons/hicolor/icon-theme.cache" ] || return 0
    ! command -v gtk-update-icon-cache >/dev/null 2>&1 || gtk-update-icon-cache -q -t "$share/icons/hicolor" || true
}

# An argument of Exec (Desktop Entry Specification): in quotes, and what means something there escaped, twice.
argument() { printf '%s' "$1" | sed 's/\\/\\\\\\\\/g; s/["`$]/\\\\&/g; s/%/%%/g'; }

is_ours() { [ -x "$library/program/$name" ] && [ -f "$library/install.sh" ]; }

if [ "$doing" = remove ]; then
    shared | while IFS= read -r file; do rm -f "$share/$file"; done
    tell_the_desktop
    # A link of ours, whether or not what it leads to is still there.
    [ "$(readlink "$command" 2>/dev/null || true)" = "../lib/$name/program/$name" ] && rm -f "$command"
    if is_ours; then rm -rf "$library"; fi
    echo "rygtraening er fjernet. Det, du har logget, ligger, hvor det lå."
    echo "rygtraening is removed. What you have logged is where it was."
    exit 0
fi

if [ -z "$program" ]; then
    [ -x "$here/program/$name" ] || complain "The program is not beside this file; name it with --program."
    program=$library/program/$name
    if [ "$here" != "$library" ]; then
        if [ -e "$library" ] && ! is_ours; then complain "$library is something else; it was left alone."; fi
        # Beside it first, so that a full disk leaves the one that was there.
        mkdir -p "$prefix/lib" "$prefix/bin"
        rm -rf "$library.new" "$library.old"
        cp -R -P "$here" "$library.new" || { rm -rf "$library.new"; complain "It could not be copied; nothing was changed."; }
        [ ! -e "$library" ] || mv "$library" "$library.old"
        mv "$library.new" "$library"
        rm -rf "$library.old"
    fi
    mkdir -p "$prefix/bin"
    if [ -e "$command" ] && [ ! -L "$command" ]; then
        echo "$command is something else; it was left alone." >&2
    else
        ln -sfn "../lib/$name/program/$name" "$command"
    fi
else
    case $program in /*) ;; *) program=$(pwd -P)/$program ;; esac
    [ -x "$program" ] || complain "$program is no program that can be started."
fi

shared | while IFS= read -r file; do
    mkdir -p "$share/$(dirname "$file")"
    rm -f "$share/$file"
    case $file in
        *.desktop)
            while IFS= read -r line; do
                case $line in Exec=*) line="Exec=\"$(argument "$program")\"" ;; esac
                printf '%s\n' "$line"
            done <"$here/share/$file" >"$share/$file"
            ;;
        *) cp "$here/share/$file" "$share/$file" ;;
    esac
    chmod 644 "$share/$file"
done
tell_the_desktop
echo "rygtraening står nu i menuen og starter $program."
echo "rygtraening is in the menu now and starts $program."
[ -z "${library##"$here"}" ] || [ ! -d "$here/program" ] || echo "Remove it again with $library/install.sh --remove"
