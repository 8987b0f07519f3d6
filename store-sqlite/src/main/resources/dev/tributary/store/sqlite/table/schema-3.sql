-- The phases of a conversion's credits as one JSON array, [[initializer, holder, closer], ...] in the order of the session
-- ids: a row for each session took as long to write as the credits themselves. The view shows them as before.

ALTER TABLE tributary_journey ADD COLUMN phases text;

UPDATE tributary_journey SET phases = (
    SELECT json_group_array(json_array(initializer, holder, closer) ORDER BY session_id)
    FROM tributary_phases WHERE tributary_phases.conv_id = tributary_journey.conv_id);

DROP TABLE tributary_phases;

CREATE VIEW tributary_phases AS
SELECT conv_id, session_id,
    phases ->> ('$[' || place || '][0]') AS initializer,
    phases ->> ('$[' || place || '][1]') AS holder,
    phases ->> ('$[' || place || '][2]') AS closer
FROM (
    SELECT conv_id, session_id, row_number() OVER (PARTITION BY conv_id ORDER BY session_id) - 1 AS place
    FROM attribution_customer_journey)
JOIN tributary_journey USING (conv_id);
