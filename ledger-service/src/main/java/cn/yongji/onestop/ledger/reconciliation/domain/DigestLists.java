package cn.yongji.onestop.ledger.reconciliation.domain;

import cn.yongji.onestop.kernel.digest.DigestListedV1;
import cn.yongji.onestop.ledger.reconciliation.domain.Expected.Wanted;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Where the lists of the services are kept, each part until the next night's comes. */
public interface DigestLists {
    void keep(List<DigestListedV1> parts);

    /** Whether anybody has said anything of that night. */
    boolean any(LocalDate night);

    /** The lists of that night of which every part is there. */
    Set<Wanted> whole(LocalDate night);

    /** Whether all lists of that night hold everything, and not only what is open or was changed lately. */
    boolean complete(LocalDate night);

    /** What that night's lists say of the projects in a bucket, of lists that are whole. */
    List<DigestListedV1> ofBucket(LocalDate night, int bucket);
}
