-- Rejected events of a site that say the same, but for when: told apart by this, counted together.
-- Partitions have to compute it themselves, so the function that makes them copies generated columns, too.
create or replace function ensure_monthly_partition(parent regclass, month date) returns void
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
    execute format('create table %I (like %s including defaults including constraints including generated including storage)',
                   name, parent);
    execute format('alter table %s attach partition %I for values from (%L) to (%L)', parent, name,
                   first_day::timestamp at time zone 'UTC',
                   (first_day + interval '1 month') at time zone 'UTC');
    if exists (select from pg_trigger where tgrelid = parent and tgname = 'append_only_truncate') then
        execute format('create trigger append_only_truncate before truncate on %I '
                       'for each statement execute function refuse_change()', name);
    end if;
end
$$;

alter table rejected_event add column fingerprint uuid not null
    generated always as (md5((fields - 'EventTime' - 'EventId')::text)::uuid) stored;

create index rejected_event_identical on rejected_event (site_id, fingerprint, reason);
