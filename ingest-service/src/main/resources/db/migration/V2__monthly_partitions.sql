-- Makes the partition of a month (UTC) if it is not there. The table is attached rather than created in place, because
-- attaching neither waits for readers nor makes them wait.
create function ensure_monthly_partition(parent regclass, month date) returns void
    language plpgsql as
$$
declare
    first_day date := date_trunc('month', month)::date;
    name      text := parent::text || to_char(first_day, '_YYYY_MM');
begin
    if to_regclass(name) is not null then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('ensure_monthly_partition'));
    if to_regclass(name) is not null then
        return;
    end if;
    execute format('create table %I (like %s including defaults including constraints including storage)', name, parent);
    execute format('alter table %s attach partition %I for values from (%L) to (%L)', parent, name,
                   first_day::timestamp at time zone 'UTC',
                   (first_day + interval '1 month') at time zone 'UTC');
    if exists (select from pg_trigger where tgrelid = parent and tgname = 'append_only_truncate') then
        execute format('create trigger append_only_truncate before truncate on %I '
                       'for each statement execute function refuse_change()', name);
    end if;
end
$$;

-- Raw data is never changed: a correction is a further event.
create function refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
