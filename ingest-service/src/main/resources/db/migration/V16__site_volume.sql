-- How much each site has sent on each day, for the alarm beyond its daily quota. Refuses nothing.
create table site_volume (
    site_id    int         not null,
    day        date        not null, -- in Vietnam
    kind       text        not null check (kind in ('EVENTS', 'HITS')),
    number     bigint      not null,
    over_since timestamptz,          -- when the quota was first seen exceeded
    primary key (site_id, day, kind)
);

create index site_volume_day on site_volume (day);
create index site_volume_over on site_volume (day) where over_since is not null;
