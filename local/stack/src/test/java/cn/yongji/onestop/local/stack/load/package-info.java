/** Many applicants at once, and who looks afterwards what became of their cases. */
@NullMarked
package cn.yongji.onestop.local.stack.load;

import org.jspecify.annotations.NullMarked;
