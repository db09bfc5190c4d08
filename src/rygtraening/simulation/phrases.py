"""What simulated people write, in both languages."""

from __future__ import annotations

from rygtraening.domain.text import Text

NOTES = (
    Text("Lidt stiv, men det gik over undervejs.", "A little stiff, but it went over on the way."),
    Text("Gik fint i dag.", "Went well today."),
    Text("Sad meget ned på arbejdet. Rart at komme i gang.", "Sat a lot at work. Good to get going."),
    Text("Gik en tur bagefter.", "Took a walk afterwards."),
    Text("Balancen i diagonalstræk bliver bedre.", "My balance in the bird-dog is getting better."),
    Text("Kunne tage sokker på uden at tænke over det!", "Put my socks on without thinking about it!"),
    Text("Sov dårligt, tog det roligt.", "Slept badly, took it easy."),
)
NOTES_WHEN_WORSE = (
    Text("Havde løftet flyttekasser i går. Mere ondt end ellers.", "Lifted boxes yesterday. More pain than usual."),
    Text("Opblussen. Gjorde lidt, og det var godt nok.", "A flare-up. I did a little, and that was enough."),
    Text("Bedre end i går.", "Better than yesterday."),
)
OWN_ACTIVITIES = (
    Text("Sidde en hel film", "Sit through a film"),
    Text("Støvsuge", "Vacuum"),
    Text("Bære indkøb hjem", "Carry the shopping home"),
)
WINS = (
    Text("Gik hele vejen til stationen.", "Walked all the way to the station."),
    Text("Lavede mad uden at sætte mig.", "Cooked without sitting down."),
    Text("Sov hele natten igennem.", "Slept the whole night through."),
    Text("Legede på gulvet med børnene.", "Played on the floor with the children."),
    Text("Bandt snørebånd stående.", "Tied my shoelaces standing."),
)
FEARED = (
    Text("At det låser sig, så jeg ikke kan komme op.", "That it locks and I cannot get up."),
    Text("At det gør mere ondt i flere dage.", "That it hurts more for days."),
    Text("At der ryger noget.", "That something gives."),
)
LESSONS = (
    Text("Det trak lidt, og så var det væk igen.", "It pulled a little, and then it was gone again."),
    Text("Det var ikke nær så slemt, som jeg troede.", "It was not nearly as bad as I thought."),
    Text("Jeg kan mere, end jeg regnede med.", "I can do more than I reckoned."),
)
