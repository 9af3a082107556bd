package cn.yongji.onestop.intake.papers.project.domain;

import cn.yongji.onestop.kernel.Reason;
import cn.yongji.onestop.kernel.id.Uscc;
import java.time.Instant;

/** Where the unit's 统一社会信用代码 stands (D18). */
public sealed interface UnitCode {
    /** 校验通过. */
    record Sound() implements UnitCode {}

    /** 校验位不符: shown to everybody; nothing may be submitted before a clerk has looked at the licence. */
    record InDoubt(char expectedCheckDigit, Reason reason) implements UnitCode {}

    /** 经窗口核对: a named clerk took it as it is, with a reason. */
    record Confirmed(char expectedCheckDigit, String confirmedBy, String reason, Instant at) implements UnitCode {}

    static UnitCode of(Uscc uscc) {
        return switch (Uscc.check(uscc.value())) {
            case Uscc.Check.Valid _ -> new Sound();
            case Uscc.Check.CheckDigitFails(var _, var expected, var reason) -> new InDoubt(expected, reason);
            case Uscc.Check.Malformed(var reason) -> throw new IllegalArgumentException(reason.en());
        };
    }
}
