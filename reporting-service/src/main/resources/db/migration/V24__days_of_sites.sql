-- The cells by day without the procedure: days at the ends of a report, beside whole months, are read here. Of a year to the
-- middle of a month they were nearly all that was read.
create table site_day_cell (like month_cell including all)
    with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
create table site_day_shift (like month_cell including all)
    with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
alter table site_day_cell rename column month to day;
alter table site_day_shift rename column month to day;

insert into site_day_cell (site_id, population, day, level, dossiers, received_online, fully_online, finished, paid_online, paid,
    by_post, from_national, repeats, online_finished, online_paid_online, online_paid, online_by_post, online_throughout)
select site_id, population, day, level, sum(dossiers), sum(received_online), sum(fully_online), sum(finished), sum(paid_online),
       sum(paid), sum(by_post), sum(from_national), sum(repeats), sum(online_finished), sum(online_paid_online),
       sum(online_paid), sum(online_by_post), sum(online_throughout)
from day_cell group by 1, 2, 3, 4;

insert into site_day_shift (site_id, population, day, level, dossiers, received_online, fully_online, finished, paid_online, paid,
    by_post, from_national, repeats, online_finished, online_paid_online, online_paid, online_by_post, online_throughout)
select site_id, population, day, level, sum(dossiers), sum(received_online), sum(fully_online), sum(finished), sum(paid_online),
       sum(paid), sum(by_post), sum(from_national), sum(repeats), sum(online_finished), sum(online_paid_online),
       sum(online_paid), sum(online_by_post), sum(online_throughout)
from day_shift group by 1, 2, 3, 4;
