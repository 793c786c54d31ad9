-- First answers to bulk calls that carried an Idempotency-Key. Kept for a day.
create table bulk_answer (
    site_id         integer     not null,
    idempotency_key text        not null,
    body_hash       bytea       not null,
    answer          text        not null,
    created_at      timestamptz not null,
    primary key (site_id, idempotency_key)
);

create index bulk_answer_created_at on bulk_answer (created_at);
