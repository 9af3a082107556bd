package cn.yongji.onestop.local.verifier;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Everything that was found, in the order in which it was found. */
final class FindingList {
    private final List<Finding> all = new ArrayList<>();

    void add(Finding finding) {
        all.add(finding);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether something is proved and nothing is wrong. */
    boolean hold() {
        return all.stream().noneMatch(Finding.Wrong.class::isInstance)
                && all.stream().anyMatch(Finding.Proved.class::isInstance);
    }

    void print(PrintStream out) {
        for (var finding : all) {
            var head = switch (finding) {
                case Finding.Proved _ -> "✓ 已证明 PROVED";
                case Finding.Open _ -> "– 未证明 NOT PROVED";
                case Finding.Wrong _ -> "✗ 不成立 REFUSED";
            };
            out.println(head + "\n  " + finding.zh() + "\n  " + finding.en());
        }
        out.println(hold() ? "核验通过 VERIFIED" : "核验未通过 NOT VERIFIED");
    }
}
