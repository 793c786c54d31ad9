-- Dossiers of three events each, straight into the ledger: of a range of numbers, spread evenly over a span of time.
-- Everything about a dossier is drawn from its number, so that the same numbers are the same dossiers.
with dossier as (
    select i, h, site_id, organisation,
           1000 + ((h >> 16 & 63) + site_number * 17) % 1000 as procedure,
           from_at + (to_at - from_at) * ((i - first)::double precision / (after - first)) as received_at
    from (select ?::bigint as first, ?::bigint as after, ?::timestamptz as from_at, ?::timestamptz as to_at) range
    cross join lateral generate_series(first, after - 1) i
    cross join lateral (select hashint8extended(i, 1) as h) dice
    join unnest(?::int[], ?::text[]) with ordinality as site (site_id, organisation, site_number)
        on site_number = 1 + (h & 65535) % cardinality(?::int[])
),
told as (
    select *,
           case when procedure % 10 < 5 then 4 when procedure % 10 < 8 then 3 else 0 end as level,
           procedure % 10 < 8 and (h >> 24 & 255) < 160 as online,
           received_at + make_interval(mins => (h >> 32 & 1023)::int) as processed_at,
           received_at + make_interval(days => 1, mins => 10 * (h >> 42 & 1023)::int) as result_at,
           -- one in sixteen reaches us days after the day inside its code
           organisation || '.07-'
               || to_char(received_at at time zone 'Asia/Ho_Chi_Minh'
                   - make_interval(days => case when (h >> 52 & 15) = 0 then 1 + (h >> 32 & 31)::int else 0 end), 'YYMMDD')
               || '-' || lpad(i::text, 9, '0') as code_profile
    from dossier
)
insert into dossier_event (
    site_id, received_at, event_id, event_time, status, forms_reception, forms_payments, level, is_from_dvcqg, is_dvcbc,
    user_type, sender_event_id, kind, code_profile, code_tthc, name_tthc, data, user_local, user_national, user_location,
    warnings)
select site_id, at, md5(i || '/' || status)::uuid, at, status,
       case when status = 3 and (h >> 56 & 7) = 0 then 2 when online then 1 else 2 end,
       case when status = 3 then h >> 40 & 3 end,
       level,
       case when online then h >> 44 & 1 else 0 end,
       case when status = 3 and (h >> 46 & 7) = 0 then 1 when status = 3 then 0 end,
       2, false, 'SENT', code_profile, '1.' || lpad(procedure::text, 6, '0'), 'Thủ tục hành chính số ' || procedure,
       null, null, md5(i::text), organisation || '.07', '{}'
from told
cross join lateral (values (1, received_at), (2, processed_at), (case when (h >> 58 & 31) = 0 then 0 else 3 end, result_at)) as event (status, at)
order by at
