-- One row for each conversion of the table.
select
  cv_id as conv_id,
  coalesce(nullif(stitched_user_id, ''), user_identifier) as user_id,
  cv_tstamp as timestamp,
  coalesce(cv_value, 0) as revenue,
  cv_type as type
from {{conversions}} as conversions
