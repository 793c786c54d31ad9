-- What still changed on days of periods after these were closed, and why: sums of changes of cells (shifted: of shifts).
create table closed_change (
    site_id         int      not null,
    population      smallint not null,
    shifted         boolean  not null,
    day             date     not null,
    level           smallint not null, -- -1: none said
    cause           text     not null,
    dossiers        int      not null,
    received_online int      not null,
    fully_online    int      not null,
    finished        int      not null,
    paid_online     int      not null,
    paid            int      not null,
    by_post         int      not null,
    from_national   int      not null,
    repeats         int      not null,
    primary key (site_id, population, shifted, day, level, cause)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);

create index closed_change_by_day on closed_change (population, day);

-- The periods that are closed or being closed, and up to when what had arrived is in them. Whoever changes cells calls it
-- before; whoever begins a closing holds the lock meanwhile, so that every change is either in the snapshot or noted.
create function closed_days() returns table (first_day date, last_day date, cut_off timestamptz) language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtext('closed_days'), 0);
    return query
        select c.from_day, c.to_day, max(coalesce(s.data_until, s.closed_at, c.requested_at))
        from closing c left join snapshot s on s.id = c.id
        where c.state <> 'FAILED' group by c.from_day, c.to_day;
end;
$$;
