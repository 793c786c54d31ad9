-- Which days one side would compare. Whoever proposes accepts what it proposes.
create table period_proposal (
    reconciliation_id bigint      not null references reconciliation,
    number            integer     not null,
    period_from       date        not null,
    period_to         date        not null,
    note              text,
    side              text        not null check (side in ('UNIT', 'AGENCY')),
    proposed_at       timestamptz not null,
    proposed_by       text        not null,
    state             text        not null check (state in ('OPEN', 'ACCEPTED', 'REPLACED')),
    accepted_at       timestamptz,
    accepted_by       text,
    primary key (reconciliation_id, number),
    check (period_from <= period_to),
    check ((state = 'ACCEPTED') = (accepted_at is not null))
);
-- The newest proposal is the one to be answered.
create unique index on period_proposal (reconciliation_id) where state = 'OPEN';
