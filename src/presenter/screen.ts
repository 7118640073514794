/** The whole screen, and a screen that does not go dark: both may be refused or missing, and neither is an error. */
export interface Screen {
	enter(): void;
	toggleFullScreen(): void;
	/** Leaves full screen; whether it was on. */
	leaveFullScreen(): boolean;
	leave(): void;
}

export function createScreen(): Screen {
	let awake: WakeLockSentinel | null = null;
	let wanted = false;

	async function stayAwake(): Promise<void> {
		if (!wanted || document.visibilityState !== "visible" || (awake && !awake.released)) return;
		try {
			awake = (await navigator.wakeLock?.request("screen")) ?? null;
			if (!wanted) await awake?.release();
		} catch {
			// low battery, or not allowed here: the presenter's system decides
		}
	}
	function fill(): void {
		document.documentElement.requestFullscreen?.({ navigationUI: "hide" }).catch(() => undefined);
	}
	function leaveFullScreen(): boolean {
		if (!document.fullscreenElement) return false;
		document.exitFullscreen().catch(() => undefined);
		return true;
	}
	// the lock is lost whenever the page is hidden
	const onVisible = () => void stayAwake();
	return {
		enter() {
			if (wanted) return;
			wanted = true;
			document.addEventListener("visibilitychange", onVisible);
			void stayAwake();
		},
		toggleFullScreen() {
			if (!leaveFullScreen()) fill();
		},
		leaveFullScreen,
		leave() {
			wanted = false;
			document.removeEventListener("visibilitychange", onVisible);
			void awake?.release().catch(() => undefined);
			awake = null;
			leaveFullScreen();
		},
	};
}
