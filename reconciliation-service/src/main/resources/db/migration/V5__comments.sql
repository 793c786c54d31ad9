-- What one side says to the other. Only ever added to.
create table comment (
    id                bigint generated always as identity primary key,
    reconciliation_id bigint      not null references reconciliation,
    at                timestamptz not null,
    author            text        not null,
    author_name       text        not null,
    side              text        not null check (side in ('UNIT', 'AGENCY')),
    text              text        not null
);
create index on comment (reconciliation_id, id);
