package cn.yongji.onestop.ledger.reconciliation.domain;

import cn.yongji.onestop.kernel.digest.CaseTold;
import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.kernel.digest.ToldView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which service lists what, and what its events add up to. */
public final class Expected {
    private static final List<String> EVERY_SERVICE = List.of("approval", "coordination", "intake", "ledger");

    private Expected() {}

    /** A list that has to come each night. */
    public record Wanted(String service, DigestKind kind) {}

    /** All of them. */
    public static List<Wanted> lists() {
        return Arrays.stream(DigestKind.values())
                .flatMap(kind -> servicesOf(kind).stream().map(it -> new Wanted(it, kind)))
                .toList();
    }

    private static List<String> servicesOf(DigestKind kind) {
        return switch (kind) {
            case CASES -> List.of("approval");
            case PARKED -> EVERY_SERVICE;
        };
    }

    /** To be told what the events of one aggregate are; empty for what has none. */
    static Optional<ToldView> told(DigestKind kind) {
        return switch (kind) {
            case CASES -> Optional.of(new CaseTold());
            case PARKED -> Optional.empty();
        };
    }
}
