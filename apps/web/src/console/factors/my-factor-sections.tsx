import { ScreenState } from '../parts/screen-state.tsx';
import { useMyFactors } from './my-factors.ts';
import { PasskeySection } from './passkey-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';

export function MyFactorSections() {
  const { factors, error } = useMyFactors();
  return (
    <ScreenState ready={factors} error={error}>
      {(mine) => (
        <>
          <SecondFactorSection factors={mine} />
          <PasskeySection factors={mine} />
        </>
      )}
    </ScreenState>
  );
}
