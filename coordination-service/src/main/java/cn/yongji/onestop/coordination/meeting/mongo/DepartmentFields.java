package cn.yongji.onestop.coordination.meeting.mongo;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;

/** Departments as a field of a document. */
final class DepartmentFields {
    static final String DEPARTMENTS = "departments";

    private DepartmentFields() {}

    static List<String> write(SortedSet<DepartmentCode> departments) {
        return departments.stream().map(DepartmentCode::value).toList();
    }

    static SortedSet<DepartmentCode> read(Document document) {
        return document.getList(DEPARTMENTS, String.class).stream()
                .map(DepartmentCode::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
