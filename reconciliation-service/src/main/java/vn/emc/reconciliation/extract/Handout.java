package vn.emc.reconciliation.extract;

import org.springframework.core.io.Resource;

/** What a download is answered with. */
sealed interface Handout {
    /**
     * The file.
     *
     * @param size in bytes
     */
    record Found(String name, ExtractForm form, long size, Resource resource) implements Handout {}

    /** It is being made; to be asked for again. */
    record UnderWay() implements Handout {}
}
