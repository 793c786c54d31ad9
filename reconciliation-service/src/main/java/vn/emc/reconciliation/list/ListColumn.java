package vn.emc.reconciliation.list;

import lombok.Getter;
import lombok.RequiredArgsConstructor;

/**
 * The columns of a list of dossiers, in the order in which we write them. What has a name in letter 1043 (annex 1, III.2)
 * bears it, with the letter's values.
 */
@Getter
@RequiredArgsConstructor
public enum ListColumn {
    CODE_PROFILE("CodeProfile"),
    SITE_ID("SiteId"),
    PROCEDURE("CodeTTHC"),
    /** The unit in charge: {@code LOCATION} of parameter User. */
    UNIT("Location"),
    RECEIVED_ON("NgayTiepNhan"),
    FINISHED_ON("NgayTraKetQua"),
    /** 0 other, 1 received, 2 being processed, 3 result returned. */
    STATUS("Status"),
    LEVEL("Level"),
    /** FormsReception of the reception: 1 online, 2 direct. */
    RECEPTION("FormsReceptionTiepNhan"),
    /** FormsReception of the result: 1 online, 2 direct. */
    RESULT("FormsReceptionTraKetQua"),
    PAYMENT("FormsPayments"),
    POST("IsDVCBC");

    private final String header;
}
