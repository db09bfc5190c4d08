-- The journal as version 5 wrote it: every kind of fact, some of those that can be taken back taken back, their sums and entries, and a running session, each kept row with its sum. Never changed; a later version gets a file of its own.
PRAGMA application_id = 1381582676;
PRAGMA user_version = 5;
BEGIN TRANSACTION;
CREATE TABLE day (
        day TEXT PRIMARY KEY,
        sessions INTEGER NOT NULL,
        repetitions INTEGER NOT NULL,
        work_seconds REAL NOT NULL,
        percent REAL,
        before INTEGER CHECK (before BETWEEN 0 AND 10),
        worst INTEGER CHECK (worst BETWEEN 0 AND 10),
        after INTEGER CHECK (after BETWEEN 0 AND 10),
        morning INTEGER CHECK (morning BETWEEN 0 AND 10),
        morning_at TEXT,
        ended TEXT,
        stopped_for_pain INTEGER NOT NULL CHECK (stopped_for_pain IN (0, 1)),
        lasting_spread INTEGER NOT NULL CHECK (lasting_spread IN (0, 1)),
        first_before INTEGER CHECK (first_before BETWEEN 0 AND 10)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "day" VALUES('2026-03-02',1,42,252.0,20.0,3,4,2,3,'2026-03-02T07:00:00+02:00','2026-03-02T08:30:00+02:00',0,0,3);
INSERT INTO "day" VALUES('2026-03-10',0,0,0.0,NULL,4,NULL,NULL,3,'2026-03-10T07:00:00+02:00',NULL,0,0,4);
CREATE TABLE entry (
        day TEXT NOT NULL,
        exercise TEXT NOT NULL,
        tier INTEGER NOT NULL CHECK (tier >= 0),
        amount INTEGER NOT NULL CHECK (amount >= 0),
        before INTEGER NOT NULL CHECK (before BETWEEN 0 AND 10),
        worst INTEGER CHECK (worst BETWEEN 0 AND 10),
        after INTEGER CHECK (after BETWEEN 0 AND 10),
        reference INTEGER NOT NULL CHECK (reference BETWEEN 0 AND 10),
        next_morning INTEGER CHECK (next_morning BETWEEN 0 AND 10),
        quota_done INTEGER NOT NULL CHECK (quota_done IN (0, 1)),
        stopped_for_pain INTEGER NOT NULL CHECK (stopped_for_pain IN (0, 1)),
        leg_spread TEXT NOT NULL CHECK (leg_spread IN ('none', 'brief', 'lasting')),
        PRIMARY KEY (day, exercise)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "entry" VALUES('2026-03-02','diagonalstraek',0,7,3,4,2,3,NULL,1,0,'none');
INSERT INTO "entry" VALUES('2026-03-02','kattestraek',0,7,3,4,2,3,NULL,1,0,'none');
INSERT INTO "entry" VALUES('2026-03-02','knae-til-bryst',0,7,3,4,2,3,NULL,1,0,'none');
CREATE TABLE fact (
        id TEXT PRIMARY KEY CHECK (length(id) = 36),
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        device TEXT NOT NULL,
        at_utc TEXT NOT NULL,
        offset_minutes INTEGER NOT NULL,
        day TEXT NOT NULL,
        payload TEXT NOT NULL CHECK (json_valid(payload))
    , checksum INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000009','profile','profile','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-02T04:00:00.000000Z',120,'2026-03-02','{"adult":true,"accepted":true,"days_per_week":4,"opt_in":true,"usual":{"back":4}}',2183191364);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000004','safety_answers','00000000-0000-0000-0000-000000000004','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-02T04:01:00.000000Z',120,'2026-03-02','{"occasion":"first_run","asked":["bladder","fever"],"yes":["fever"]}',35329579);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000005','clearance','00000000-0000-0000-0000-000000000005','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-03T04:00:00.000000Z',120,'2026-03-03','{"seen_on":"2026-03-02","covers":["fever"]}',3005864575);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000006','morning','morning:2026-03-02','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-02T05:00:00.000000Z',120,'2026-03-02','{"pain":{"back":3,"leg":0}}',1754125844);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000007','before','00000000-0000-0000-0000-000000000007','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-02T06:00:00.000000Z',120,'2026-03-02','{"pain":{"back":3,"leg":1},"gate":"normal"}',1687297747);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000001','session','session:00000000-0000-0000-0000-000000000002','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-02T06:30:00.000000Z',120,'2026-03-02','{"session":"00000000-0000-0000-0000-000000000002","programme":"laend-basis","programme_name":{"da":"Lænd – basis","en":"Low back – basics"},"started":"2026-03-02T08:00:00+02:00","ended":"2026-03-02T08:30:00+02:00","active_seconds":900.5,"front":"window","gate":"normal","before":{"back":3,"leg":1},"end":"finished","exercises":[{"exercise":"kattestraek","version":1,"name":{"da":"Knæ til bryst, ét ben ad gangen","en":"Knee to chest, one leg at a time"},"kind":"repetitions","sides":"each","level":{"tier":0,"amount":7},"hold":2.0,"quota":7,"reason":"held","percent":20.0,"done":[7,7],"work_seconds":84.0},{"exercise":"knae-til-bryst","version":1,"name":{"da":"Knæ til bryst, ét ben ad gangen","en":"Knee to chest, one leg at a time"},"kind":"repetitions","sides":"each","level":{"tier":0,"amount":7},"hold":2.0,"quota":7,"reason":"held","percent":20.0,"done":[7,7],"work_seconds":84.0},{"exercise":"diagonalstraek","version":1,"name":{"da":"Knæ til bryst, ét ben ad gangen","en":"Knee to chest, one leg at a time"},"kind":"repetitions","sides":"each","level":{"tier":0,"amount":7},"hold":2.0,"quota":7,"reason":"held","percent":20.0,"done":[7,7],"work_seconds":84.0}]}',2829046387);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000008','after','after:00000000-0000-0000-0000-000000000002','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-02T06:31:00.000000Z',120,'2026-03-02','{"session":"00000000-0000-0000-0000-000000000002","worst":[{"exercise":"kattestraek","back":4,"leg":0},{"exercise":"knae-til-bryst","back":4,"leg":0},{"exercise":"diagonalstraek","back":4,"leg":0}],"after":{"back":2,"leg":0},"spread":"none","note":"Gik fint – lidt øm i lænden på vej ned ad trappen, men det gik over."}',4241960215);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-00000000000c','trial','00000000-0000-0000-0000-00000000000c','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-02T04:30:00.000000Z',120,'2026-03-02','{"exercise":"kattestraek","repetitions":11}',2452215178);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-00000000000a','flare_start','flare:00000000-0000-0000-0000-00000000005b','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-04T07:00:00.000000Z',120,'2026-03-04','{"flare":"00000000-0000-0000-0000-00000000005b","usual":3.5,"said":true}',491793852);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-00000000000b','decision','00000000-0000-0000-0000-00000000000b','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-05T06:00:00.000000Z',120,'2026-03-05','{"exercise":"kattestraek","action":"REGRESS2","rule":5,"reason":"flare","before":{"tier":0,"amount":9},"level":{"tier":0,"amount":7},"last_change":"2026-03-05","paused_until":"2026-03-12","since":"2026-03-02","flare":"00000000-0000-0000-0000-00000000005b","declined":true}',287597872);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-00000000000d','flare_end','flare_end:00000000-0000-0000-0000-00000000005b','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-07T07:00:00.000000Z',120,'2026-03-07','{"flare":"00000000-0000-0000-0000-00000000005b"}',2169983850);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-00000000000e','week','week:2026-03-08','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-08T16:00:00.000000Z',120,'2026-03-08','{"average":{"back":3,"leg":1},"activities":[{"name":"Løfte barnebarnet op","score":4},{"name":"Gå på trapper"}],"fear":6,"confidence":0}',1844313765);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-00000000000f','wellbeing','wellbeing:2026-03-08','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-08T17:00:00.000000Z',120,'2026-03-08','{"sleep":7,"stress":2}',2834047838);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000010','win','win:win-6','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-08T18:00:00.000000Z',120,'2026-03-08','{"id":"win-6","text":"Gik helt ned til åen og hjem igen"}',1888490716);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000013','fear','fear:boeje:sko','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-08T07:00:00.000000Z',120,'2026-03-08','{"activity":"boeje","step":"sko","fear":5}',602657047);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000011','attempt','attempt:00000000-0000-0000-0000-000000000012','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-08T08:00:00.000000Z',120,'2026-03-08','{"attempt":"00000000-0000-0000-0000-000000000012","activity":"boeje","step":"sko","before":{"back":3,"leg":0},"feared":"At ryggen låser","likelihood":60,"expected":7,"happened":"partly","stopped":true,"worst":{"back":4,"leg":0}}',1435666893);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000014','lesson','lesson:00000000-0000-0000-0000-000000000012','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-09T05:00:00.000000Z',120,'2026-03-09','{"attempt":"00000000-0000-0000-0000-000000000012","text":"Den låste ikke"}',978368725);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000015','own_ladder','own_ladder:ladder-1','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-09T06:00:00.000000Z',120,'2026-03-09','{"id":"ladder-1","name":"Cykle","steps":["til bageren","til åen"],"removed":true}',4082042823);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000016','morning','morning:2026-03-10','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-10T05:00:00.000000Z',120,'2026-03-10','{"pain":{"back":5,"leg":0}}',1640508132);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000017','before','00000000-0000-0000-0000-000000000017','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-10T06:00:00.000000Z',120,'2026-03-10','{"pain":{"back":5,"leg":1},"gate":"normal"}',3081708445);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000018','session','session:00000000-0000-0000-0000-000000000019','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-10T06:30:00.000000Z',120,'2026-03-10','{"session":"00000000-0000-0000-0000-000000000019","programme":"laend-basis","programme_name":{"da":"Lænd – basis","en":"Low back – basics"},"started":"2026-03-10T08:00:00+02:00","ended":"2026-03-10T08:30:00+02:00","active_seconds":900.5,"front":"window","gate":"normal","before":{"back":3,"leg":1},"end":"finished","exercises":[{"exercise":"kattestraek","version":1,"name":{"da":"Knæ til bryst, ét ben ad gangen","en":"Knee to chest, one leg at a time"},"kind":"repetitions","sides":"each","level":{"tier":0,"amount":7},"hold":2.0,"quota":7,"reason":"held","percent":20.0,"done":[7,7],"work_seconds":84.0},{"exercise":"knae-til-bryst","version":1,"name":{"da":"Knæ til bryst, ét ben ad gangen","en":"Knee to chest, one leg at a time"},"kind":"repetitions","sides":"each","level":{"tier":0,"amount":7},"hold":2.0,"quota":7,"reason":"held","percent":20.0,"done":[7,7],"work_seconds":84.0},{"exercise":"diagonalstraek","version":1,"name":{"da":"Knæ til bryst, ét ben ad gangen","en":"Knee to chest, one leg at a time"},"kind":"repetitions","sides":"each","level":{"tier":0,"amount":7},"hold":2.0,"quota":7,"reason":"held","percent":20.0,"done":[7,7],"work_seconds":84.0}]}',2777387565);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-00000000001a','after','after:00000000-0000-0000-0000-000000000019','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-10T06:31:00.000000Z',120,'2026-03-10','{"session":"00000000-0000-0000-0000-000000000019","worst":[{"exercise":"kattestraek","back":4,"leg":0},{"exercise":"knae-til-bryst","back":4,"leg":0},{"exercise":"diagonalstraek","back":4,"leg":0}],"after":{"back":2,"leg":0},"spread":"none","note":"Gik fint – lidt øm i lænden på vej ned ad trappen, men det gik over."}',2072475);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-00000000001b','morning','morning:2026-03-10','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-11T07:00:00.000000Z',120,'2026-03-10','{"pain":{"back":3,"leg":0},"given":"2026-03-10T07:00:00+02:00"}',1596832815);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-00000000001c','before','00000000-0000-0000-0000-000000000017','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-11T07:01:00.000000Z',120,'2026-03-10','{"pain":{"back":4,"leg":0},"gate":"normal","score":"00000000-0000-0000-0000-000000000017","given":"2026-03-10T08:00:00+02:00"}',4095132175);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-00000000001d','session','session:00000000-0000-0000-0000-000000000019','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-11T07:02:00.000000Z',120,'2026-03-10','{"session":"00000000-0000-0000-0000-000000000019","programme":"laend-basis","programme_name":{"da":"Lænd – basis","en":"Low back – basics"},"started":"2026-03-10T08:00:00+02:00","ended":"2026-03-10T08:30:00+02:00","active_seconds":900.5,"front":"window","gate":"normal","before":{"back":3,"leg":1},"end":"finished","exercises":[{"exercise":"kattestraek","version":1,"name":{"da":"Knæ til bryst, ét ben ad gangen","en":"Knee to chest, one leg at a time"},"kind":"repetitions","sides":"each","level":{"tier":0,"amount":7},"hold":2.0,"quota":7,"reason":"held","percent":20.0,"done":[7,7],"work_seconds":84.0},{"exercise":"knae-til-bryst","version":1,"name":{"da":"Knæ til bryst, ét ben ad gangen","en":"Knee to chest, one leg at a time"},"kind":"repetitions","sides":"each","level":{"tier":0,"amount":7},"hold":2.0,"quota":7,"reason":"held","percent":20.0,"done":[7,7],"work_seconds":84.0},{"exercise":"diagonalstraek","version":1,"name":{"da":"Knæ til bryst, ét ben ad gangen","en":"Knee to chest, one leg at a time"},"kind":"repetitions","sides":"each","level":{"tier":0,"amount":7},"hold":2.0,"quota":7,"reason":"held","percent":20.0,"done":[7,7],"work_seconds":84.0}],"withdrawn":true}',882499976);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-00000000001e','after','after:00000000-0000-0000-0000-000000000019','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-11T07:02:01.000000Z',120,'2026-03-10','{"session":"00000000-0000-0000-0000-000000000019","worst":[{"exercise":"kattestraek","back":4,"leg":0},{"exercise":"knae-til-bryst","back":4,"leg":0},{"exercise":"diagonalstraek","back":4,"leg":0}],"after":{"back":2,"leg":0},"spread":"none","note":"Gik fint – lidt øm i lænden på vej ned ad trappen, men det gik over.","withdrawn":true}',2286874190);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-00000000001f','trial','00000000-0000-0000-0000-00000000001f','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-11T08:00:00.000000Z',120,'2026-03-11','{"exercise":"kattestraek","repetitions":3}',3809532425);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000022','week','week:2026-03-11','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-11T08:01:00.000000Z',120,'2026-03-11','{"fear":9}',1403819926);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000023','wellbeing','wellbeing:2026-03-11','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-11T08:02:00.000000Z',120,'2026-03-11','{"sleep":1}',3934114017);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000024','fear','fear:boeje:kasse','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-11T08:03:00.000000Z',120,'2026-03-11','{"activity":"boeje","step":"kasse","fear":10}',928047724);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000020','attempt','attempt:00000000-0000-0000-0000-000000000021','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-11T08:03:00.000000Z',120,'2026-03-11','{"attempt":"00000000-0000-0000-0000-000000000021","activity":"boeje","step":"sko","before":{"back":3,"leg":0}}',3567515884);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000025','lesson','lesson:00000000-0000-0000-0000-000000000021','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-11T08:04:00.000000Z',120,'2026-03-11','{"attempt":"00000000-0000-0000-0000-000000000021","text":"Ikke noget"}',3563693707);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-00000000002b','trial','00000000-0000-0000-0000-00000000001f','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-11T08:05:00.000000Z',120,'2026-03-11','{"exercise":"kattestraek","repetitions":3,"trial":"00000000-0000-0000-0000-00000000001f","withdrawn":true}',2859182588);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000026','week','week:2026-03-11','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-11T08:05:00.000000Z',120,'2026-03-11','{"fear":9,"withdrawn":true}',3023829633);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000027','wellbeing','wellbeing:2026-03-11','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-11T08:05:00.000000Z',120,'2026-03-11','{"sleep":1,"withdrawn":true}',2851139078);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000028','fear','fear:boeje:kasse','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-11T08:05:00.000000Z',120,'2026-03-11','{"activity":"boeje","step":"kasse","fear":10,"withdrawn":true}',826953617);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-000000000029','attempt','attempt:00000000-0000-0000-0000-000000000021','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-11T08:05:00.000000Z',120,'2026-03-11','{"attempt":"00000000-0000-0000-0000-000000000021","activity":"boeje","step":"sko","before":{"back":3,"leg":0},"withdrawn":true}',3683077146);
INSERT INTO "fact" VALUES('00000000-0000-0000-0000-00000000002a','lesson','lesson:00000000-0000-0000-0000-000000000021','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f','2026-03-11T08:05:00.000000Z',120,'2026-03-11','{"attempt":"00000000-0000-0000-0000-000000000021","text":"Ikke noget","withdrawn":true}',1240487642);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "meta" VALUES('device','2b7e1516-28ae-4d2a-a6ab-f7158809cf4f');
CREATE TABLE running (
        only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
        session TEXT NOT NULL,
        payload TEXT NOT NULL CHECK (json_valid(payload))
    , checksum INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "running" VALUES(1,'00000000-0000-0001-0000-000000000000','{"session":"00000000-0000-0001-0000-000000000000","day":"2026-03-02","started":"2026-03-02T08:00:00+02:00","saved":"2026-03-02T08:00:03+02:00","front":"terminal","programme":"laend-basis","gate":"calm","before":{"back":6},"paced":true,"elapsed":18.0,"position":0,"exercises":[{"exercise":"kattestraek","level":{"tier":0,"amount":5},"reason":"calm_day","done":[{"repetitions":[1,2,3]},{"repetitions":[]}]}],"steps_up":[{"id":"00000000-0000-0002-0000-000000000000","kind":"decision","subject":"00000000-0000-0002-0000-000000000000","device":"2b7e1516-28ae-4d2a-a6ab-f7158809cf4f","at_utc":"2026-03-02T06:00:00.000000Z","offset_minutes":120,"day":"2026-03-02","payload":"{\"exercise\":\"kattestraek\",\"action\":\"PROGRESS\",\"rule\":11,\"reason\":\"up\",\"before\":{\"tier\":0,\"amount\":5},\"level\":{\"tier\":0,\"amount\":6},\"last_change\":\"2026-03-02\"}"}]}',3801171085);
CREATE INDEX fact_by_day ON fact (kind, day);
CREATE INDEX fact_by_subject ON fact (kind, subject, at_utc, id);
CREATE INDEX dose_change_by_day ON fact (day)
    WHERE kind = 'decision' AND json_extract(payload, '$.level') <> json_extract(payload, '$.before');
COMMIT;
