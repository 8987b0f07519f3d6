-- Which visits are of other sites, and which rows of log_conversion are no conversions.
select case when visit.idsite = {{idsite}} then 'sessions' else 'sessions.other_site' end as what, count(*) as number
from {{log_visit}} as visit
group by visit.idsite = {{idsite}}
union all
select
  case
    when conversion.idsite <> {{idsite}} then 'conversions.other_site'
    when conversion.idgoal = 0 then 'conversions'
    when conversion.idgoal < 0 then 'conversions.cart'
    when cast(conversion.idgoal as char) in ({{goals}}) then 'conversions'
    else 'conversions.other_goal'
  end as what,
  count(*)
from {{log_conversion}} as conversion
group by what
union all
select 'conversions.no_visit', count(*)
from {{log_conversion}} as conversion
left join {{log_visit}} as visit on visit.idvisit = conversion.idvisit
where conversion.idsite = {{idsite}}
  and (conversion.idgoal = 0 or conversion.idgoal > 0 and cast(conversion.idgoal as char) in ({{goals}}))
  and visit.idvisit is null
