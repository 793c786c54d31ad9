-- db-scheduler's table: a task is scheduled in the transaction of the change it follows.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);

-- A list of a site's user accounts as it was handed in. What stays of one that is no longer in force are its counts.
create table account_list (
    id            bigint generated always as identity primary key,
    site_id       integer     not null,
    number        integer     not null,
    state         text        not null check (state in
        ('WAITING', 'READING', 'READY', 'ACCEPTED', 'REPLACED', 'REJECTED', 'SUPERSEDED', 'FAILED', 'CANCELLED')),
    file_names    text[]      not null,
    file_size     bigint      not null,
    file_hash     text        not null,
    -- The day in Viet Nam it was handed in.
    as_of         date        not null,
    progress      real        not null default 0 check (progress between 0 and 1),
    rows_total    integer     not null default 0,
    rows_good     integer     not null default 0,
    rows_wrong    integer     not null default 0,
    warnings      integer     not null default 0,
    failure       text,
    failure_arguments text[],
    failure_file  text,
    -- Against the list that was in force when it had been read; null while it has not.
    compared_with bigint references account_list,
    added         integer,
    gone          integer,
    unchanged     integer,
    changed       integer,
    changed_type  integer,
    changed_national_id integer,
    changed_creation integer,
    changed_last_login integer,
    created_at    timestamptz not null,
    created_by    text        not null,
    created_from  text,
    started_at    timestamptz,
    finished_at   timestamptz,
    decided_at    timestamptz,
    decided_by    text,
    unique (site_id, number),
    check ((state in ('ACCEPTED', 'REPLACED', 'REJECTED')) = (decided_at is not null))
);
create unique index on account_list (site_id) where state = 'ACCEPTED';

-- What is wrong or odd in a file, cell by cell.
create table import_finding (
    id            bigint generated always as identity primary key,
    import_id     bigint  not null references account_list,
    severity      text    not null check (severity in ('ERROR', 'WARNING')),
    sheet         text    not null,
    row_number    integer not null,
    column_name   text    not null,
    column_letter text    not null,
    code          text    not null,
    arguments     text[]  not null
);
create index on import_finding (import_id, id);

-- How often each thing was found, also beyond the findings that are kept.
create table finding_count (
    import_id bigint  not null references account_list,
    code      text    not null,
    severity  text    not null,
    found     integer not null,
    primary key (import_id, code)
);

-- The figures of a list, made when it was read.
create table list_figures (
    list_id bigint primary key references account_list,
    figures jsonb not null
);

-- The accounts themselves, by pseudonym: a table per list, filled by COPY, compared as a whole, and dropped as a whole.
create schema account_rows;
