-- One row for each order, and for each conversion of a goal that was named. The user is that of the visit.
select
  case when conversion.idgoal = 0 then conversion.idorder
    else concat(conversion.idvisit, '-', conversion.idgoal, '-', conversion.buster) end as conv_id,
  coalesce(nullif(visit.user_id, ''), lower(hex(coalesce(visit.idvisitor, conversion.idvisitor)))) as user_id,
  conversion.server_time as timestamp,
  -- The column is a FLOAT: its digits end with the cents.
  round(coalesce(conversion.revenue, 0) + 0e0, 2) as revenue,
  case when conversion.idgoal = 0 then 'order' else concat('goal ', conversion.idgoal) end as type
from {{log_conversion}} as conversion
left join {{log_visit}} as visit on visit.idvisit = conversion.idvisit
where conversion.idsite = {{idsite}}
  and (conversion.idgoal = 0 or conversion.idgoal > 0 and cast(conversion.idgoal as char) in ({{goals}}))
