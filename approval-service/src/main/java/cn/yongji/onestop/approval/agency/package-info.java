/** Whose the cases of a project are (建设单位) and who looks after them (代办员), as intake tells it. */
@NullMarked
package cn.yongji.onestop.approval.agency;

import org.jspecify.annotations.NullMarked;
