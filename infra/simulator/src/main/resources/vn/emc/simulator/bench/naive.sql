-- The headline by site as it is answered without roll-ups: from every event of the period's dossiers.
select site_id, count(*) as dossiers,
       count(*) filter (where reception = 1) as received_online,
       count(*) filter (where reception = 1 and level = 4 and returned = 1 and payment is distinct from 2) as fully_online
from (
    select site_id, code_profile,
           (array_agg(forms_reception order by status <> 1, event_time, event_id))[1] as reception,
           (array_agg(level order by status <> 1, event_time, event_id) filter (where level is not null))[1] as level,
           (array_agg(forms_reception order by event_time desc, event_id desc) filter (where status = 3))[1] as returned,
           (array_agg(forms_payments order by event_time desc, event_id desc) filter (where status = 3))[1] as payment,
           min(event_time) as received_at
    from dossier_event
    group by site_id, code_profile
) dossier
where received_at >= ? and received_at < ?
group by site_id
