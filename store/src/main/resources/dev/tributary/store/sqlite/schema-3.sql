-- The phases of a conversion's credits as one JSON object, {"session": [initializer, holder, closer], ...}: a row for each
-- session took as long to write as the credits themselves. The view shows them as before.

ALTER TABLE tributary_journey ADD COLUMN phases text;

UPDATE tributary_journey SET phases = (
    SELECT json_group_object(session_id, json_array(initializer, holder, closer))
    FROM tributary_phases WHERE tributary_phases.conv_id = tributary_journey.conv_id);

DROP TABLE tributary_phases;

CREATE VIEW tributary_phases AS
SELECT conv_id, key AS session_id, value ->> 0 AS initializer, value ->> 1 AS holder, value ->> 2 AS closer
FROM tributary_journey, json_each(phases);
