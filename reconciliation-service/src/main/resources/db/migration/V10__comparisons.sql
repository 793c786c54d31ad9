-- Lists that units upload of their own dossiers. The file as it was sent, and the list that was read of it, lie beside the
-- attachments under their SHA-256.
create table local_list (
    reconciliation_id bigint      not null references reconciliation,
    number            int         not null,
    state             text        not null check (state in ('READING', 'READY', 'REFUSED')),
    name              text        not null,
    size              bigint      not null,
    sha256            text        not null,
    uploaded_at       timestamptz not null,
    uploaded_by       text        not null,
    progress          real        not null default 0,
    -- what reading has come to
    list_sha256       text,
    result            jsonb,
    failure           text,
    failure_arguments jsonb,
    finished_at       timestamptz,
    primary key (reconciliation_id, number),
    check ((state = 'READY') = (result is not null and list_sha256 is not null)),
    check ((state = 'REFUSED') = (failure is not null)),
    check ((state = 'READING') = (finished_at is null))
);
-- One at a time.
create unique index on local_list (reconciliation_id) where state = 'READING';

-- What an organisation taught us of the headers its system writes.
create table learnt_header (
    organisation text not null,
    header       text not null,
    heads        text not null,
    primary key (organisation, header)
);

create table comparison (
    id                bigint generated always as identity primary key,
    reconciliation_id bigint      not null references reconciliation,
    number            int         not null,
    state             text        not null check (state in ('RUNNING', 'READY', 'FAILED', 'CANCELLED')),
    local_list        int         not null,
    extract           int         not null,
    extract_sha256    text        not null,
    requested_at      timestamptz not null,
    requested_by      text        not null,
    progress          real        not null default 0,
    result            jsonb,
    failure           text,
    finished_at       timestamptz,
    unique (reconciliation_id, number),
    foreign key (reconciliation_id, local_list) references local_list,
    check ((state = 'READY') = (result is not null)),
    check ((state = 'FAILED') = (failure is not null)),
    check ((state = 'RUNNING') = (finished_at is null))
);
-- One at a time.
create unique index on comparison (reconciliation_id) where state = 'RUNNING';

-- What does not match. Lines as their values, in the order of the list's columns, separated by U+001F.
create table finding (
    comparison_id bigint   not null references comparison,
    number        int      not null,
    class         text     not null,
    -- a bit for each field in which the lines differ
    fields        smallint not null,
    -- bits: the dossier's code is spelt otherwise, its procedure's code is, the catalogue does not have that procedure
    marks         smallint not null,
    emc           text,
    emc_row       bigint,
    local         text,
    local_row     bigint,
    first_row     bigint,
    primary key (comparison_id, number)
);
create index on finding (comparison_id, class, number);
