package cn.yongji.onestop.intake.papers.licence.domain;

import java.util.Optional;

/** 电子证照库. Where it is kept and by whom differs from place to place. */
public interface ElicenceRegister {
    /** What people call it. */
    String name();

    /**
     * The licence of a kind that a unit holds.
     *
     * @throws RegisterUnavailable where it does not answer as it should
     */
    Optional<Elicence> find(String uscc, String type);
}
