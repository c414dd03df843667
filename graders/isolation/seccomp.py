"""The system calls that a student's process may make: enough for Python, NumPy and torch with threads, and no more.

The filter is compiled by libseccomp in the grading process, once; each student's process installs the finished
program. Whatever is not listed fails with ``PermissionError``: new processes, programs, sockets, signals to anybody,
tracing, mounts, changes of owners, permissions and times, anonymous files. Which files may be opened is Landlock's
part.
"""

from __future__ import annotations

import errno
import tempfile
from functools import cache
from typing import Any

_ALLOWED = """
read write readv writev pread64 pwrite64 lseek close close_range fstat stat lstat newfstatat statx access faccessat
faccessat2 readlink readlinkat getcwd getdents64 dup dup2 dup3 ftruncate fsync fdatasync unlink unlinkat mkdir mkdirat
rmdir rename renameat renameat2 chdir fchdir umask statfs fstatfs
mmap munmap mprotect madvise mremap brk mincore mlock munlock get_mempolicy membarrier
futex futex_waitv set_robust_list rseq set_tid_address arch_prctl getcpu
rt_sigaction rt_sigprocmask rt_sigreturn rt_sigtimedwait rt_sigpending sigaltstack restart_syscall pause
exit exit_group wait4 waitid getpid getppid gettid getuid geteuid getresuid getgid getegid getresgid getpgrp getgroups
sched_yield
clock_gettime clock_getres clock_nanosleep nanosleep gettimeofday time times getrusage getrlimit sysinfo uname getrandom
setitimer getitimer alarm
poll ppoll select pselect6 epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait eventfd2 pipe pipe2
"""

#: allowed about the process itself only; another one may not be asked for, so that none is seen
_ABOUT_ITSELF = "getpgid getsid sched_getaffinity sched_getparam sched_getscheduler"
_CLONE_THREAD = 0x10000
#: the flags of a clone that make new namespaces; none of them may be there
_CLONE_NAMESPACES = 0x7E020080
#: duplicate, flags of descriptors and files, locks, size of a pipe; not F_SETOWN and F_SETSIG, which send signals
_FCNTL = (0, 1, 2, 3, 4, 5, 6, 7, 1030, 1032)
#: what ``isatty`` asks, the size of a terminal, close-on-exec, non-blocking
_IOCTL = (0x5401, 0x5413, 0x5421, 0x5450, 0x5451)
_ACCESS_MODE, _WRITE_ONLY, _READ_WRITE, _TRUNCATING = 3, 1, 2, 0x200


@cache
def problem() -> str:
    """Why no filter can be compiled here, as a sentence, or nothing."""
    try:
        program()
    except ImportError:
        return "seccomp: the package pyseccomp is not installed (pip install pyseccomp)."
    except Exception as error:  # pyseccomp raises what it likes where the library is missing or old
        return f"seccomp: libseccomp does not work here ({type(error).__name__}: {error}). Install libseccomp2."
    return ""


@cache
def program() -> bytes:
    """The compiled filter. Raises ``ImportError`` or ``OSError`` where it cannot be made."""
    try:
        import pyseccomp as library  # type: ignore[import-untyped, unused-ignore]
    except RuntimeError as error:  # it is installed and finds no libseccomp
        raise OSError(str(error)) from None
    chosen = library.SyscallFilter(library.ERRNO(errno.EPERM))
    for name in _ALLOWED.split():
        _allow(library, chosen, name)
    equal, masked, argument = library.EQ, library.MASKED_EQ, library.Arg
    for name in _ABOUT_ITSELF.split():
        _allow(library, chosen, name, argument(0, equal, 0))
    _allow(library, chosen, "getpriority", argument(1, equal, 0))
    namespaces = argument(0, masked, _CLONE_THREAD | _CLONE_NAMESPACES, _CLONE_THREAD)
    _allow(library, chosen, "clone", namespaces)
    chosen.add_rule(library.ERRNO(errno.ENOSYS), "clone3")  # its flags cannot be seen: the C library then takes clone
    # Truncating a file that is opened for reading alone is refused: the first versions of Landlock do not see it.
    _allow(library, chosen, "openat", argument(2, masked, _TRUNCATING, 0))
    for mode in (_WRITE_ONLY, _READ_WRITE):
        _allow(library, chosen, "openat", argument(2, masked, _ACCESS_MODE, mode))
    _allow(library, chosen, "prlimit64", argument(0, equal, 0), argument(2, equal, 0))  # to ask, not to set
    for command in _FCNTL:
        _allow(library, chosen, "fcntl", argument(1, equal, command))
    for request in _IOCTL:
        _allow(library, chosen, "ioctl", argument(1, equal, request))
    with tempfile.TemporaryFile() as file:
        chosen.export_bpf(file)
        file.seek(0)
        return file.read()


def _allow(library: Any, chosen: Any, name: str, *conditions: Any) -> None:
    """Allow a call. An architecture that has no call of that name does without."""
    try:
        chosen.add_rule(library.ALLOW, name, *conditions)
    except (OSError, ValueError):
        if conditions:
            raise
