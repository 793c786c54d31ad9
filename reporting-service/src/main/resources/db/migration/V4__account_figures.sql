-- The figures of the sites' account lists in force, as account-service tells them: sums only, nothing about one account.
create table account_list (
    site_id     int         primary key,
    version     bigint      not null,
    as_of       date        not null, -- the day of the list; what "active" counts back from
    accepted_at timestamptz not null
);

create table account_total (
    site_id          int      not null references account_list,
    type             smallint not null, -- 1 business, 2 citizen, 3 officer of the one-stop shop
    total            bigint   not null,
    with_national_id bigint   not null,
    active30         bigint   not null,
    active90         bigint   not null,
    active365        bigint   not null,
    primary key (site_id, type)
);

create table account_created (
    site_id  int      not null references account_list,
    type     smallint not null,
    day      date     not null,
    accounts bigint   not null,
    primary key (site_id, type, day)
);

-- For reports on all sites, which look for days first.
create index account_created_by_day on account_created (day);

create table account_last_login (
    site_id  int      not null references account_list,
    type     smallint not null,
    month    date     not null, -- its first day
    accounts bigint   not null,
    primary key (site_id, type, month)
);

create index account_last_login_by_month on account_last_login (month);
