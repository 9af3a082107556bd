package cn.yongji.onestop.intake.rules.form.domain;

import java.util.Optional;

/** The published forms. */
public interface Forms {
    /** The schema of a version, or of the newest. */
    Optional<PublishedForm> find(String name, Optional<Integer> version);

    /** Looks at a filled form; empty where there is no such form. */
    Optional<FormReview> review(FormSheet sheet);
}
