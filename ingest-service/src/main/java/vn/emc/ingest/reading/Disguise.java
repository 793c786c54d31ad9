package vn.emc.ingest.reading;

import vn.emc.contracts.privacy.Pseudonyms;

/** What stands for a person's identifier once the event has been read. */
interface Disguise {
    /** Of events in quarantine, whose users were replaced when they arrived. */
    Disguise ALREADY_WORN = new Disguise() {
        @Override
        public String local(int siteId, String id) {
            return id;
        }

        @Override
        public String national(String id) {
            return id;
        }
    };

    String local(int siteId, String id);

    String national(String id);

    static Disguise by(Pseudonyms pseudonyms) {
        return new Disguise() {
            @Override
            public String local(int siteId, String id) {
                return pseudonyms.ofLocal(siteId, id);
            }

            @Override
            public String national(String id) {
                return pseudonyms.ofNational(id);
            }
        };
    }
}
