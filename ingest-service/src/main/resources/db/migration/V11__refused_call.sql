-- Calls for a known site that were turned away at the door, counted for its owner to see. Nothing of a call is kept.
create table refused_call (
    site_id int         not null,
    day     date        not null, -- in Vietnam
    code    text        not null,
    calls   bigint      not null,
    last_at timestamptz not null,
    primary key (site_id, day, code)
);

create index refused_call_day on refused_call (day);
