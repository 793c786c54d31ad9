-- The cells by month with the procedure: whole months of reports by procedure are read here. Only codes whose meaning changes
-- within a month are read by day in that month.
create table procedure_month_cell (
    site_id         int      not null,
    population      smallint not null,
    month           date     not null, -- its first day
    procedure_id    int      not null,
    level           smallint not null,
    dossiers        int      not null,
    received_online int      not null,
    fully_online    int      not null,
    finished        int      not null,
    paid_online     int      not null,
    paid            int      not null,
    by_post         int      not null,
    from_national   int      not null,
    repeats         int      not null default 0,
    primary key (site_id, population, month, procedure_id, level)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

create table procedure_month_shift (like procedure_month_cell including all)
    with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

insert into procedure_month_cell
select site_id, population, date_trunc('month', day)::date, procedure_id, level, sum(dossiers), sum(received_online),
       sum(fully_online), sum(finished), sum(paid_online), sum(paid), sum(by_post), sum(from_national),
       sum(repeats)
from day_cell group by 1, 2, 3, 4, 5;

insert into procedure_month_shift
select site_id, population, date_trunc('month', day)::date, procedure_id, level, sum(dossiers), sum(received_online),
       sum(fully_online), sum(finished), sum(paid_online), sum(paid), sum(by_post), sum(from_national),
       sum(repeats)
from day_shift group by 1, 2, 3, 4, 5;

create index procedure_month_cell_by_month on procedure_month_cell (population, month);
create index procedure_month_shift_by_month on procedure_month_shift (population, month);
