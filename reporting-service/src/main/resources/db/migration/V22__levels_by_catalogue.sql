-- The level of the service a code means, as the version says that judges these days. Null until the site's codes are matched
-- anew, which a new version of the program does when it starts: until then the level is the event's.
alter table code_match add column level smallint;

-- What fully online takes, whichever level: counted by the catalogue's level where a definition says so. Cells are filled here
-- from the dossiers; shifts of dossiers received before this version stay as they were, which matters to figures by the
-- catalogue's level and by the days inside codes: a rebuild (mode REPLACE) fills them in.
do $$
declare cells text;
begin
    foreach cells in array array['day_cell', 'month_cell', 'procedure_month_cell', 'day_shift', 'month_shift',
        'procedure_month_shift', 'closed_change'] loop
        execute format('alter table %I add column online_throughout int not null default 0', cells);
    end loop;
end;
$$;

create temporary table online_throughout on commit drop as
select s.site_id, p.population, p.day, s.procedure_id, coalesce(s.level, -1) as level, count(*) as dossiers
from dossier_state s cross join lateral (values
    (1, (to_timestamp(s.received_at / 1000000) at time zone 'Asia/Ho_Chi_Minh')::date),
    (2, date '1970-01-01' + s.finished_day)) as p (population, day)
where not s.excluded and s.received_online and s.result_returned and s.result_online and s.result_payment <> 2 and p.day is not null
group by 1, 2, 3, 4, 5;

update day_cell c set online_throughout = t.dossiers
from online_throughout t
where (c.site_id, c.population, c.day, c.procedure_id, c.level)
    = (t.site_id, t.population, t.day, t.procedure_id, t.level);

update procedure_month_cell c set online_throughout = t.dossiers
from (
    select site_id, population, date_trunc('month', day)::date as month, procedure_id, level, sum(dossiers) as dossiers
    from online_throughout group by 1, 2, 3, 4, 5) t
where (c.site_id, c.population, c.month, c.procedure_id, c.level)
    = (t.site_id, t.population, t.month, t.procedure_id, t.level);

update month_cell c set online_throughout = t.dossiers
from (
    select site_id, population, date_trunc('month', day)::date as month, level, sum(dossiers) as dossiers
    from online_throughout group by 1, 2, 3, 4) t
where (c.site_id, c.population, c.month, c.level) = (t.site_id, t.population, t.month, t.level);

-- Whose level a change after closing is of depends on the code; what was noted before has none, and so the event's level.
alter table closed_change add column procedure_id int not null default 0;
alter table closed_change drop constraint closed_change_pkey;
alter table closed_change add primary key (site_id, population, shifted, day, procedure_id, level, cause);
