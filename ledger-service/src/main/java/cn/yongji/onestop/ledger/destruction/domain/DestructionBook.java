package cn.yongji.onestop.ledger.destruction.domain;

import cn.yongji.onestop.ledger.destruction.domain.Destruction.Confirmation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where destructions are kept. */
public interface DestructionBook {
    /** Adds one, unless there is one with this identity; answers the one that is there. */
    Destruction add(Destruction asked);

    Optional<Destruction> find(UUID id);

    /** Those of a ledger behind a place, in the order in which they were asked for. */
    List<Destruction> of(String project, Optional<Destruction.Place> after, int most);

    /** Confirms one that nobody has confirmed; answers it as it is then. */
    Optional<Destruction> confirm(UUID id, Confirmation confirmation);

    /** It is carried out. */
    void done(UUID id);

    /** Those that were confirmed and are not carried out: whoever did it was stopped. */
    List<Destruction> left();
}
