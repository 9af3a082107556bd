package cn.yongji.onestop.intake.application.domain;

import java.time.Instant;
import java.util.List;

/** 申报. */
public sealed interface Application {
    Header header();

    Sheet sheet();

    /** 草稿. */
    record Draft(Header header, Sheet sheet) implements Application {}

    /** 待补正: the notice is out, the applicant may change the sheet and submit again. */
    record InCorrection(Header header, Sheet sheet, Receipt receipt, Notice notice) implements Application {}

    /** 已受理, in review. */
    record Accepted(
            Header header, Sheet sheet, Acceptance acceptance, List<MatterResult> results, List<Supplement> supplements)
            implements Application {
        public Accepted {
            results = List.copyOf(results);
            supplements = List.copyOf(supplements);
        }
    }

    /** 已办结: every matter is decided. */
    record Closed(Accepted was, String outcome, Instant closedAt) implements Application {
        @Override
        public Header header() {
            return was.header();
        }

        @Override
        public Sheet sheet() {
            return was.sheet();
        }
    }
}
