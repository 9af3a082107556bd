package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import cn.yongji.onestop.kernel.id.Uscc;
import java.util.Optional;

/**
 * What is known of the projects that somebody looks for; all of it has to hold.
 *
 * @param name 项目名称 or a part of it, of at least two characters
 */
public record ProjectFilter(
        Optional<ProjectCode> code, Optional<TrackingNumber> number, Optional<Uscc> unit, Optional<String> name) {
    public static final ProjectFilter NONE =
            new ProjectFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
