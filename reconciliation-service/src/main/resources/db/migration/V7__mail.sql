-- Mail to the contacts of reconciliations, noted in the transaction of what it tells of, and sent afterwards.
create table mail (
    id                uuid        primary key default uuidv7(),
    reconciliation_id bigint      not null references reconciliation,
    recipient         text        not null,
    subject           text        not null,
    text              text        not null,
    created_at        timestamptz not null,
    state             text        not null check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    tries             int         not null default 0,
    -- why the last try failed
    failure           text,
    finished_at       timestamptz,
    check ((state = 'WAITING') = (finished_at is null))
);
create index on mail (reconciliation_id);
