package cn.yongji.onestop.intake.rules.form.domain;

import java.util.List;

/**
 * What a look at a filled form finds.
 *
 * @param sheet the form as it is kept: telephone numbers in their one form
 * @param malformed fields that cannot be what they should be: refused at once, even in a draft
 * @param missing fields not filled in yet: allowed in a draft, asked for when it is submitted
 */
public record FormReview(FormSheet sheet, List<FormFinding> malformed, List<FormFinding> missing) {
    public FormReview {
        malformed = List.copyOf(malformed);
        missing = List.copyOf(missing);
    }
}
