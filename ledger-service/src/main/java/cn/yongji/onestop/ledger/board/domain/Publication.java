package cn.yongji.onestop.ledger.board.domain;

import java.util.Optional;
import java.util.Set;

/**
 * 公开范围 of the hall: there is a basis for naming government projects and those that need approval (国办发〔2017〕94号,
 * 基层政务公开标准目录); a recorded one 备案 is the business of its unit and shows its number only, unless its
 * unit agrees to be named.
 */
public final class Publication {
    private static final Set<String> NAMED = Set.of("GOVERNMENT", "ENTERPRISE_APPROVAL");

    private Publication() {}

    /** The name of a project, where the hall may show it. */
    public static Optional<String> nameOf(Card.File file) {
        return file.nameMayBePublished() || NAMED.contains(file.track()) ? Optional.of(file.name()) : Optional.empty();
    }
}
