-- Moments of the ledger that can be returned to. An event bears the number of the cut that was the newest when it was recorded:
-- what bears less than n was all there at cut n, and nothing that comes later ever will bear it. The time of arrival does not say
-- this, because a spooled event reaches the ledger after later ones; nor do transaction ids, which a restored database begins anew.
create table ledger_cut (
    number     int         primary key,
    at         timestamptz not null,
    -- of whom it was asked for, so that the same request gets the same cut
    extract_id uuid        not null unique
);

-- Null for what was recorded before there were cuts. Neither this nor the default touches a row that is there.
alter table dossier_event add column cut int;
alter table dossier_event alter column cut set default nullif(current_setting('emc.ledger_cut', true), '')::int;
comment on column dossier_event.cut is 'The newest ledger_cut when it was recorded; null where there was none';

-- Once a statement: a batch holds the lock shared until it ends, so that a cut, which takes it alone, waits for batches under way.
create function note_ledger_cut() returns trigger
    language plpgsql as
$$
begin
    perform pg_advisory_xact_lock_shared(hashtext('ledger_cut'));
    perform set_config('emc.ledger_cut', (select coalesce(max(number), 0) from ledger_cut)::text, true);
    return null;
end
$$;
create trigger note_cut before insert on dossier_event
    for each statement execute function note_ledger_cut();

create trigger append_only before update or delete on ledger_cut
    for each row execute function refuse_change();

-- What reconciliations want of the ledger, as reconciliation-service tells.
create table ledger_extract (
    id       uuid   primary key,
    version  bigint not null,
    state    text   not null check (state in ('WAITING', 'DONE', 'FAILED', 'CANCELLED')),
    sites    int[]  not null,
    from_day date   not null,
    to_day   date   not null,
    failure  text
);
