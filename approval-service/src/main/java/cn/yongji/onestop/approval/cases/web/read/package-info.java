/** Who may see which case, and the operations that only look. */
@NullMarked
package cn.yongji.onestop.approval.cases.web.read;

import org.jspecify.annotations.NullMarked;
