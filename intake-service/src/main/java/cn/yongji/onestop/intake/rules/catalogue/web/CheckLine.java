package cn.yongji.onestop.intake.rules.catalogue.web;

import cn.yongji.onestop.platform.dear.WorkLine;
import cn.yongji.onestop.platform.dear.WorkLines;
import org.springframework.stereotype.Component;

/** The line of those who have a whole draft of the catalogue checked: each condition is compiled, and tried on projects of all kinds. */
@Component
public final class CheckLine {
    private final WorkLine line;

    CheckLine(WorkLines lines) {
        this.line = lines.of("catalogue-check");
    }

    public WorkLine line() {
        return line;
    }
}
