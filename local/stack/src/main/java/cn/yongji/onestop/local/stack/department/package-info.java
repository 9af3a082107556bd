/** A simulated department 模拟部门系统: answers its work by a script, so that an integrator can rehearse both sides. */
@NullMarked
package cn.yongji.onestop.local.stack.department;

import org.jspecify.annotations.NullMarked;
