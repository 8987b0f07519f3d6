-- No row of the tables is left out.
select 'sessions' as what, count(*) as number from {{sessions}} as sessions
union all
select 'conversions', count(*) from {{conversions}} as conversions
