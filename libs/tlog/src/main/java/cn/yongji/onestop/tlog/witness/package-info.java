/** How a witness (见证方) is asked for its cosignature and what it answers (tlog-witness). */
@NullMarked
package cn.yongji.onestop.tlog.witness;

import org.jspecify.annotations.NullMarked;
