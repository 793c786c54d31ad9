-- What the pages of each site told of, by day in Vietnam: counts, and a sketch of the visitors (DataSketches HLL).
create table web_day (
    site_id            int    not null,
    day                date   not null,
    page_views         bigint not null,
    visits             bigint not null,
    service_views      bigint not null,
    submission_signals bigint not null,
    links              bigint not null,
    downloads          bigint not null,
    foreign_hits       bigint not null, -- from pages of another host: counted here and nowhere else
    robot_hits         bigint not null, -- likewise
    visitors           bytea,
    primary key (site_id, day)
);

-- For reports on all sites, which look for days first.
create index web_day_by_day on web_day (day);

-- What was looked at: pages by their address, services by what the page called them. An empty name gathers all others.
create table web_item (
    site_id int    not null,
    day     date   not null,
    kind    char   not null, -- P page, S service
    name    text   collate "C" not null,
    title   text,
    views   bigint not null,
    signals bigint not null,
    primary key (site_id, day, kind, name)
);

-- The visits of the last days, to tell whether a hit goes on with one. A visitor's hash is another one every day.
create table web_visit (
    site_id    int         not null,
    day        date        not null,
    visitor    text        collate "C" not null,
    started_at timestamptz not null,
    ended_at   timestamptz not null,
    primary key (site_id, day, visitor, started_at)
);

create index web_visit_by_day on web_visit using brin (day);
