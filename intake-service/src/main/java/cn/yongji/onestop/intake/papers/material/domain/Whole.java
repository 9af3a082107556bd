package cn.yongji.onestop.intake.papers.material.domain;

import java.io.IOException;
import java.io.InputStream;

/** A content that is all there, to be read once more from some place on. */
@FunctionalInterface
public interface Whole {
    /** The bytes from a place on; to be closed. */
    InputStream from(long at) throws IOException;
}
