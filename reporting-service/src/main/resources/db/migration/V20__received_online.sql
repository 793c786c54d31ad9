-- What was received online of that which is counted by the result: together with the other columns each cell says how many of its
-- dossiers came in by which channel. Cells are filled here from the dossiers; shifts of dossiers received before this version
-- stay as they were, which matters to reports by channel and by the days inside codes: a rebuild (mode REPLACE) fills them in.
do $$
declare cells text;
begin
    foreach cells in array array['day_cell', 'month_cell', 'procedure_month_cell', 'day_shift', 'month_shift',
        'procedure_month_shift', 'closed_change'] loop
        execute format('alter table %I add column online_finished int not null default 0,'
            ' add column online_paid_online int not null default 0, add column online_paid int not null default 0,'
            ' add column online_by_post int not null default 0', cells);
    end loop;
end;
$$;

create temporary table received_online on commit drop as
select s.site_id, p.population, p.day, s.procedure_id, coalesce(s.level, -1) as level, count(*) as online_finished,
       count(*) filter (where s.result_payment = 1) as online_paid_online,
       count(*) filter (where s.result_payment <> 0) as online_paid,
       count(*) filter (where s.result_by_post) as online_by_post
from dossier_state s cross join lateral (values
    (1, (to_timestamp(s.received_at / 1000000) at time zone 'Asia/Ho_Chi_Minh')::date),
    (2, date '1970-01-01' + s.finished_day)) as p (population, day)
where s.received_online and s.result_returned and p.day is not null
group by 1, 2, 3, 4, 5;

update day_cell c
set online_finished = r.online_finished, online_paid_online = r.online_paid_online, online_paid = r.online_paid,
    online_by_post = r.online_by_post
from received_online r
where (c.site_id, c.population, c.day, c.procedure_id, c.level)
    = (r.site_id, r.population, r.day, r.procedure_id, r.level);

update procedure_month_cell c
set online_finished = r.finished, online_paid_online = r.paid_online, online_paid = r.paid, online_by_post = r.by_post
from (
    select site_id, population, date_trunc('month', day)::date as month, procedure_id, level, sum(online_finished) as finished,
           sum(online_paid_online) as paid_online, sum(online_paid) as paid, sum(online_by_post) as by_post
    from received_online group by 1, 2, 3, 4, 5) r
where (c.site_id, c.population, c.month, c.procedure_id, c.level)
    = (r.site_id, r.population, r.month, r.procedure_id, r.level);

update month_cell c
set online_finished = r.finished, online_paid_online = r.paid_online, online_paid = r.paid, online_by_post = r.by_post
from (
    select site_id, population, date_trunc('month', day)::date as month, level, sum(online_finished) as finished,
           sum(online_paid_online) as paid_online, sum(online_paid) as paid, sum(online_by_post) as by_post
    from received_online group by 1, 2, 3, 4) r
where (c.site_id, c.population, c.month, c.level) = (r.site_id, r.population, r.month, r.level);
